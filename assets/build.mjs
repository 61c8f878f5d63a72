// Builds static/dist/app.css and app.js. With --watch, again on each change.
import { mkdirSync, statSync, watch, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { compileAsync, Logger } from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const out = join(root, "static", "dist");
const LIMIT = 120_000; // bytes of style and script together, minified

// GOV.UK Frontend repeats the font, its smoothing, its print size and each colour's fallback in every rule: a quarter of the
// file. Said once at the top of app.scss they are inherited, and the custom properties are always there.
function withoutRepeats(css) {
  return css
    .replace(/@media print\{[^{}]*\{(?:font-family:sans-serif|font-family:Arial,Helvetica,sans-serif|font-size:[^;{}]*;line-height:[^;{}]*)\}\}/g, "")
    .replace(/font-family:Arial,Helvetica,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale;?/g, "")
    .replace(/var\((--govuk-[a-z-]+-colour), ?#[0-9a-f]+\)/g, "var($1)")
    .replace(/(^|[{}])[^{}@]+\{\}/g, "$1");
}

async function styles() {
  const { css } = await compileAsync(join(here, "scss", "app.scss"), {
    loadPaths: [join(root, "node_modules", "govuk-frontend", "dist")],
    quietDeps: true,
    logger: Logger.silent,
  });
  const { code } = await transform(css, { loader: "css", minify: true, target: ["chrome100", "firefox100", "safari15"] });
  writeFileSync(join(out, "app.css"), withoutRepeats(code));
}

async function scripts() {
  await build({
    entryPoints: [join(here, "js", "app.mjs")],
    outfile: join(out, "app.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2020"],
    legalComments: "none",
  });
}

async function all() {
  mkdirSync(out, { recursive: true });
  await Promise.all([styles(), scripts()]);
  const sizes = ["app.css", "app.js"].map((name) => [name, statSync(join(out, name)).size]);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  console.log(`${sizes.map(([name, size]) => `${name} ${size}`).join(", ")}: ${total} bytes`);
  if (total > LIMIT) {
    console.error(`Too big: at most ${LIMIT} bytes. Take a component out of assets/scss/app.scss or assets/js/app.mjs.`);
    process.exitCode = 1;
  }
}

await all();
if (process.argv.includes("--watch")) {
  watch(here, { recursive: true }, () => all().catch((error) => console.error(error.message)));
}
