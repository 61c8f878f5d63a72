// Unpacks the Brotli archives of @sparticuz/chromium: node unpack_chromium.mjs FROM TO
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

const { extract } = await import(join(process.argv[2], "..", "..", "..", "tar-fs", "index.js"));

const [from, to] = process.argv.slice(2);
const ours = { chown: false }; // the archives name owners of another machine
const unpack = (name, sink) => pipeline(createReadStream(join(from, name)), createBrotliDecompress(), sink);

await mkdir(to, { recursive: true });
await Promise.all([
  unpack("chromium.br", createWriteStream(join(to, "chromium"), { mode: 0o755 })),
  unpack("al2023.tar.br", extract(join(to, "al2023"), ours)),
  unpack("swiftshader.tar.br", extract(to, ours)),
  unpack("fonts.tar.br", extract(join(to, "fonts"), ours)),
]);
