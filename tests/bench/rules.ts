// Prints the rules as the page hands them to the core.
import { fileURLToPath } from "node:url";
import { bundleText, readCatalogue } from "../../web/vite/catalogue-files.ts";

process.stdout.write(bundleText(readCatalogue(fileURLToPath(new URL("../../core/catalogue", import.meta.url))).rules));
