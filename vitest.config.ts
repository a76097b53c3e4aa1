import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // The JSON report is what .ci/run counts passed and failed tests from.
    reporters: ["default", ["json", { outputFile: "reports/vitest.json" }]],
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
