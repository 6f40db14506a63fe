import type { Bundle } from "../kompass.ts";

/** A small law of its own, so that these tests say what goes through the boundary and not what the law is. */
export const bundle: Bundle = {
  format: "kompass-catalogue/1",
  parts: [
    {
      name: "catalogue.json",
      content: {
        catalogue: {
          id: "boundary-test",
          version: "1",
          valid: { from: "2026-01-01", to: "2026-12-31" },
          languages: [],
          topics: ["person", "job"],
        },
      },
    },
    {
      name: "facts.json",
      content: {
        facts: [
          { id: "birth-date", topic: "person", type: "date", minimum: "1900-01-01", maximum: "2026-12-31", change: "fixed" },
          { id: "nationality", topic: "person", type: "country", change: "fixed" },
          { id: "german-level", topic: "person", type: "choice", ordered: true, options: ["none", "a1", "b1", "c1"], change: "slow", "changed-by": "person", takes: "6 months" },
          { id: "job-offer", topic: "job", type: "yes-no", change: "quick", "changed-by": "person" },
          {
            id: "yearly-pay",
            topic: "job",
            type: "amount",
            unit: "euro-per-year",
            minimum: "0.00",
            maximum: "1000000.00",
            change: "quick",
            "changed-by": "employer",
          },
          { id: "contract-months", topic: "job", type: "number", unit: "months", minimum: 1, maximum: 600, change: "quick", "changed-by": "employer" },
        ],
      },
    },
    {
      name: "parameters.json",
      content: {
        parameters: [
          {
            id: "ceiling",
            type: "amount",
            unit: "euro-per-year",
            cites: ["Act § 1"],
            values: [{ from: "2026-01-01", to: "2026-12-31", value: "101400.00", status: "in-force", source: "Ordinance § 3" }],
          },
        ],
      },
    },
    {
      name: "routes.json",
      content: {
        routes: [
          {
            id: "well-paid",
            title: "card",
            provision: "Act § 2",
            modality: "entitled",
            cites: ["Act § 2"],
            conditions: {
              all: [
                { id: "offer", fact: "job-offer", is: true, cites: ["Act § 2 (1)"] },
                { id: "pay", fact: "yearly-pay", "at-least": { share: "50 %", of: "ceiling" }, cites: ["Act § 2 (2)"] },
                { id: "six-months", fact: "contract-months", "at-least": 6, cites: ["Act § 2 (3)"] },
              ],
            },
          },
          {
            id: "at-home",
            title: "card",
            provision: "Act § 3",
            modality: "may",
            cites: ["Act § 3"],
            conditions: {
              any: [
                { id: "speaks", fact: "german-level", "at-least": "b1", cites: ["Act § 3 (1)"] },
                { id: "neighbour", fact: "nationality", in: ["AT", "FR"], cites: ["Act § 3 (2)"] },
                { id: "elderly", fact: "birth-date", age: { "at-least": 45 }, cites: ["Act § 3 (3)"] },
              ],
            },
          },
        ],
      },
    },
  ],
};
