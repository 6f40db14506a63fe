import tseslint from "typescript-eslint";

/** Ways in which a page could send something, or run text as code. None has a place here. */
const forbiddenGlobals = [
  "fetch", "XMLHttpRequest", "WebSocket", "WebTransport", "EventSource", "RTCPeerConnection", "Worker", "SharedWorker",
  "localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore", "open", "eval",
].map((name) => ({ name, message: "Nothing leaves the browser and nothing is stored." }));

export default tseslint.config(
  { ignores: ["web/node_modules"] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["web/eslint.config.js"] },
        tsconfigRootDir: `${import.meta.dirname}/..`,
      },
    },
    rules: {
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/consistent-indexed-object-style": "off",
      eqeqeq: "error",
      "no-restricted-globals": ["error", ...forbiddenGlobals],
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML", "write", "writeln", "cookie", "sendBeacon"].map((property) => ({
          property,
          message: "Text goes into the page through templates, and nowhere else.",
        })),
      ],
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["lit-html/directives/unsafe*"], message: "Text stays text." }] },
      ],
    },
  },
  {
    // The one place that starts a worker: a script of the page's own, with nothing but what computes.
    files: ["web/src/advice/start-worker.ts"],
    rules: { "no-restricted-globals": ["error", ...forbiddenGlobals.filter(({ name }) => name !== "Worker")] },
  },
  { files: ["**/*.js"], extends: [tseslint.configs.disableTypeChecked] },
  {
    // The tests look for the very things that the page must not do.
    files: ["tests/browser/**"],
    rules: { "no-restricted-globals": "off", "no-restricted-properties": "off" },
  },
  {
    // node:test returns promises that the runner itself waits for.
    files: ["web/tests/**"],
    rules: { "@typescript-eslint/no-floating-promises": ["error", { allowForKnownSafeCalls: [{ from: "package", package: "node:test", name: ["test", "describe", "it"] }] }] },
  },
);
