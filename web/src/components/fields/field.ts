import type { TemplateResult } from "lit-html";
import type { Fact } from "../../advisor/types.ts";
import type { Entry } from "../../entry/entry.ts";
import { amountField } from "./amount-field.ts";
import { choiceField } from "./choice-field.ts";
import { countryField } from "./country-field.ts";
import { dateField } from "./date-field.ts";
import type { FieldContext } from "./field-context.ts";
import { numberField } from "./number-field.ts";
import { periodsField } from "./periods-field.ts";

/** The fields in which a fact is answered. */
export function field(context: Omit<FieldContext, "entry">, fact: Fact, entry: Entry): TemplateResult {
  switch (entry.kind) {
    case "choice":
      return fact.type === "country" ? countryField({ ...context, entry }) : choiceField({ ...context, entry });
    case "amount":
      return amountField({ ...context, entry });
    case "text":
      return numberField({ ...context, entry });
    case "date":
      return dateField({ ...context, entry });
    case "periods":
      return periodsField({ ...context, entry });
  }
}
