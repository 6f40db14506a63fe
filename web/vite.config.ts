import { fileURLToPath } from "node:url";
import purgeCSSPlugin from "@fullhuman/postcss-purgecss";
import { defineConfig } from "vite";
import { catalogueModules } from "./vite/catalogue.ts";
import { contentSecurityPolicyMeta } from "./vite/content-security-policy.ts";
import { lightPaper } from "./vite/light-paper.ts";
import { logicalProperties } from "./vite/logical-properties.ts";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/**
 * KERN brings rules and colours for sizes and states that no screen shows. A class is used if its name stands in a source; of names that
 * are put together there, and of all that are not KERN's, every rule stays.
 */
const onlyUsedRules = purgeCSSPlugin({
  content: [path("index.html"), path("src/**/*.ts")],
  variables: true,
  safelist: [/^(?!kern-)/u, /^kern-(?:alert|badge|btn|icon)--/u],
});

export default defineConfig({
  // Relative addresses: the folder can be copied to any place on any server.
  base: "./",
  plugins: [
    catalogueModules({
      catalogue: path("../core/catalogue"),
      messages: path("src/texts"),
      module: path("../build/wasm/kompass-module.mjs"),
    }),
    contentSecurityPolicyMeta(),
  ],
  resolve: {
    alias: [
      { find: "#kompass-advice-module", replacement: path("../build/wasm/kompass-advice-module.mjs") },
      { find: "#kompass-advice", replacement: path("../wasm/kompass-advice.ts") },
      { find: "#kompass-module", replacement: path("../build/wasm/kompass-module.mjs") },
      { find: "#kompass", replacement: path("../wasm/kompass.ts") },
    ],
  },
  worker: { format: "es" },
  css: {
    preprocessorOptions: { scss: { loadPaths: [path("node_modules")], quietDeps: true } },
    postcss: { plugins: [logicalProperties(), lightPaper(), onlyUsedRules] },
  },
  build: {
    outDir: path("../build/web"),
    emptyOutDir: true,
    target: ["chrome111", "firefox121", "safari16.4"],
    assetsInlineLimit: 0,
    // The polyfill would call fetch, which the policy forbids and nobody needs.
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: { fs: { allow: [path("..")] } },
});
