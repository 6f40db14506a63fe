/**
 * The native program to hold the module against: the one that KOMPASS_PROGRAM names; else the native build's, if it is newer than all of its sources;
 * else one built for this purpose in the folder given.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

function newest(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:cpp|hpp|txt)$/u.test(entry.name))
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.path, entry.name)).mtimeMs), 0);
}

function runs(program) {
  return spawnSync(program, ["--version"], { encoding: "utf8" }).stdout?.startsWith("kompass ") === true;
}

function command(name, ...operands) {
  const { status, stdout, stderr, error } = spawnSync(name, operands, { encoding: "utf8" });
  if (error) throw error;
  if (status !== 0) throw new Error(`${name} ${operands.join(" ")}\n${stdout}${stderr}`);
}

export function nativeProgram(buildFolder) {
  if (process.env.KOMPASS_PROGRAM) return process.env.KOMPASS_PROGRAM;
  const built = join(root, "build/native/kompass");
  const sources = Math.max(...["core/src", "core/include", "core/cli"].map(newest));
  if (existsSync(built) && statSync(built).mtimeMs > sources && runs(built)) return built;
  command("cmake", "-S", root, "-B", buildFolder, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release", "-DBUILD_TESTING=OFF", "-DCMAKE_TOOLCHAIN_FILE=");
  command("cmake", "--build", buildFolder, "--target", "kompass", "--parallel", "2");
  return join(buildFolder, "kompass");
}
