import type { Plugin } from "postcss";

/**
 * Paper is always light: the dark colours are limited to screens, and the
 * light ones are given to print whatever the system prefers.
 */
export function lightPaper(): Plugin {
  return {
    postcssPlugin: "light-paper",
    AtRule: {
      media(rule) {
        if (rule.params === "(prefers-color-scheme: dark)") {
          rule.params = "screen and (prefers-color-scheme: dark)";
        } else if (rule.params === "(prefers-color-scheme: light)") {
          rule.params = "print, (prefers-color-scheme: light)";
        }
      },
    },
  };
}
