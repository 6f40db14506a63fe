import type { Plugin } from "vite";

/**
 * The promise that nothing leaves the browser, in the browser's own words. The
 * same policy belongs into the server's headers where a host can set them; the
 * meta element keeps it on hosts that cannot. `advice-worker` names the address
 * of the page's one worker, and no other.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html advice-worker",
].join("; ");

/** Puts the policy into the built page. The development server needs inline scripts and a socket, so not there. */
export function contentSecurityPolicyMeta(): Plugin {
  return {
    name: "content-security-policy-meta",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html) => ({
        html,
        tags: [
          {
            tag: "meta",
            attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
            injectTo: "head-prepend",
          },
        ],
      }),
    },
  };
}
