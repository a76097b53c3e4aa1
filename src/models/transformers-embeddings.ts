import { join } from "node:path";
import { describeModel } from "./embedding-descriptions.ts";
import type { EmbeddingService } from "./service-embeddings.ts";
import type { Extractor, ProgressEvent, Tensor, TransformersLibrary } from "./transformers-library.ts";
import { isFolder, loadedWhole } from "./whole-download.ts";

export const DEFAULT_TRANSFORMERS_MODEL = "Xenova/multilingual-e5-small";
const BATCH_SIZE = 16;
const PROGRESS_STEP = 10;

export interface TransformersSettings {
  model: string;
  /** Folder for the files of models; by default one within the library's own. */
  modelsDir?: string | undefined;
  /** Takes one line about what is being loaded. */
  report?: ((line: string) => void) | undefined;
}

/**
 * A sentence model that runs here, by transformers.js. Its files come from huggingface.co when it is used for the first time,
 * and from `modelsDir` from then on.
 */
export function transformersService(
  library: TransformersLibrary,
  { model, modelsDir, report = () => {} }: TransformersSettings,
): EmbeddingService {
  const { pooling } = describeModel(model);
  let loading: Promise<Extractor> | undefined;
  const pipeline = async (folder: string | undefined, isFetching: boolean) => {
    // Events still come after a failure.
    let isLoading = isFetching;
    try {
      return await library.pipeline("feature-extraction", model, {
        dtype: "q8",
        progress_callback: progressLines(model, (line) => isLoading && report(line)),
        ...(folder === undefined ? {} : { cache_dir: folder }),
      });
    } finally {
      isLoading = false;
    }
  };
  const load = () =>
    modelsDir === undefined ? pipeline(undefined, true) : loadedWhole(modelsDir, model, pipeline);
  return {
    batchSize: BATCH_SIZE,
    // All cores work on one batch already.
    concurrency: 1,
    remedy: remedyFor(model, modelsDir),
    async embed(texts) {
      loading ??= load();
      const extract = await loading.catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      const tensor = await extract(texts, { pooling, normalize: true });
      try {
        return rows(tensor);
      } finally {
        tensor.dispose();
      }
    },
  };
}

function remedyFor(model: string, modelsDir: string | undefined): string {
  if (isFolder(model)) return `Check that ${model} holds all files of the model.`;
  const check =
    "Check EMBEDDINGS_MODEL and, when it is used for the first time, the connection to huggingface.co.";
  if (modelsDir === undefined) return check;
  return `${check} If its files are damaged, remove the folder ${join(modelsDir, model)}: they are fetched anew.`;
}

function rows({ dims: [count = 0, dimensions = 0], data }: Tensor): number[][] {
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: dimensions }, (_, i) => data[row * dimensions + i] as number),
  );
}

/** Tells how far each file is, a line every 10 %. A small one comes as one event of 100 %, which is not worth a line. */
function progressLines(model: string, report: (line: string) => unknown): (event: ProgressEvent) => void {
  const told = new Map<string, number>();
  return ({ status, file, progress }) => {
    if (status !== "progress" || file === undefined || progress === undefined) return;
    const step = Math.floor(progress / PROGRESS_STEP) * PROGRESS_STEP;
    const before = told.get(file);
    if (before === undefined ? step >= 100 : step <= before) return;
    told.set(file, step);
    report(`Loading the model ${model}: ${file} ${step} %`);
  };
}
