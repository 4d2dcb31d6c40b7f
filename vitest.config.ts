import { defineConfig } from "vitest/config";

/** `--mode full` visits every page; without it one of each kind. */
export default defineConfig(({ mode }) => ({
  test: {
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "files", include: ["tests/*.test.ts"], maxWorkers: "100%" } },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/*.test.ts"],
          globalSetup: "tests/browser/setup.ts",
          provide: { pass: mode === "full" ? "full" : "fast" },
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
}));
