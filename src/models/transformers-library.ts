import { ModelError } from "../errors.ts";

const PACKAGE = "@huggingface/transformers";
/**
 * The version that package.json names: another one conflicts with a peer dependency of @langchain/community. Without
 * --save-prod npm finds an optional peer dependency satisfied by its absence and installs nothing. The script of onnxruntime-node
 * would fetch files for graphics cards from GitHub, or fail there; what runs on the processor is in the packages.
 */
const INSTALL = `npm install --no-save --save-prod --ignore-scripts ${PACKAGE}@3`;

export interface Tensor {
  /** Texts, values a text. */
  dims: number[];
  data: ArrayLike<number>;
  dispose(): void;
}

/** `progress` is in percent; other events have none. */
export interface ProgressEvent {
  status: string;
  file?: string;
  progress?: number;
}

export type Extractor = (
  texts: string[],
  options: { pooling: "mean" | "cls"; normalize: boolean },
) => Promise<Tensor>;

/** What is used of the library, which is an optional peer dependency: it may be absent, also when types are checked. */
export interface TransformersLibrary {
  pipeline(
    task: "feature-extraction",
    model: string,
    options: { dtype: "q8"; progress_callback: (event: ProgressEvent) => void; cache_dir?: string },
  ): Promise<Extractor>;
}

/** @throws ModelError when the library is not installed or cannot be loaded. */
export async function loadTransformers(name: string = PACKAGE): Promise<TransformersLibrary> {
  try {
    return (await import(name)) as TransformersLibrary;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") {
      throw new ModelError(
        `EMBEDDINGS=transformers needs the package ${PACKAGE}, which is not installed.`,
        `Run: ${INSTALL} (again after each npm install or npm ci)`,
        { cause: error },
      );
    }
    throw new ModelError(
      `The package ${name} cannot be loaded (${error instanceof Error ? error.message : String(error)}).`,
      `Install it anew: ${INSTALL}`,
      { cause: error },
    );
  }
}
