import { list, type Declaration, type Plugin } from "postcss";

/** Physical properties and the logical ones that replace them one to one. */
const renamed = new Map<string, string>([
  ["margin-left", "margin-inline-start"],
  ["margin-right", "margin-inline-end"],
  ["padding-left", "padding-inline-start"],
  ["padding-right", "padding-inline-end"],
  ["left", "inset-inline-start"],
  ["right", "inset-inline-end"],
  ["border-left", "border-inline-start"],
  ["border-right", "border-inline-end"],
  ["border-left-width", "border-inline-start-width"],
  ["border-right-width", "border-inline-end-width"],
  ["border-left-style", "border-inline-start-style"],
  ["border-right-style", "border-inline-end-style"],
  ["border-left-color", "border-inline-start-color"],
  ["border-right-color", "border-inline-end-color"],
  ["border-top-left-radius", "border-start-start-radius"],
  ["border-top-right-radius", "border-start-end-radius"],
  ["border-bottom-left-radius", "border-end-start-radius"],
  ["border-bottom-right-radius", "border-end-end-radius"],
]);

const sides = new Map<string, ReadonlyMap<string, string>>([
  ["text-align", new Map([["left", "start"], ["right", "end"]])],
  ["float", new Map([["left", "inline-start"], ["right", "inline-end"]])],
  ["clear", new Map([["left", "inline-start"], ["right", "inline-end"]])],
]);

/**
 * Rewrites the design system's physical properties as logical ones, so that
 * one style sheet serves left-to-right and right-to-left scripts alike.
 */
export function logicalProperties(): Plugin {
  return {
    postcssPlugin: "logical-properties",
    Declaration(declaration) {
      const property = renamed.get(declaration.prop);
      if (property !== undefined) {
        declaration.prop = property;
        return;
      }
      const values = sides.get(declaration.prop);
      if (values !== undefined) {
        declaration.value = values.get(declaration.value) ?? declaration.value;
        return;
      }
      if (declaration.prop === "margin" || declaration.prop === "padding") splitBox(declaration);
    },
  };
}

/** Splits `margin: top right bottom left` where right and left differ. */
function splitBox(declaration: Declaration): void {
  const [top, right, bottom, left] = list.space(declaration.value);
  if (top === undefined || right === undefined || bottom === undefined || left === undefined) return;
  if (right === left) return;
  const { prop } = declaration;
  const important = declaration.important === true;
  declaration.cloneBefore({ prop: `${prop}-block`, value: `${top} ${bottom}`, important });
  declaration.cloneBefore({ prop: `${prop}-inline`, value: `${left} ${right}`, important });
  declaration.remove();
}
