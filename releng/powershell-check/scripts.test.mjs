// Parses every PowerShell script of the bundles, and the plans that tests exported into target/powershell beside them.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Language, Parser } from 'web-tree-sitter';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const GRAMMAR = createRequire(import.meta.url).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
const LEFT_OUT = new Set(['node_modules', '.git', '.cache', 'classes', 'test-classes', 'products', 'repository']);

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(GRAMMAR));

function* scripts(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !LEFT_OUT.has(entry.name)) {
      yield* scripts(path);
    } else if (entry.isFile() && entry.name.endsWith('.ps1')) {
      yield path;
    }
  }
}

/** The first place that does not parse, as "line:column near text", or undefined where all does. */
function firstError(source) {
  const tree = parser.parse(source);
  if (!tree.rootNode.hasError) {
    return undefined;
  }
  let node = tree.rootNode;
  for (let child = node; child; child = node.children.find((candidate) => candidate.hasError || candidate.isError || candidate.isMissing)) {
    node = child;
  }
  const { row, column } = node.startPosition;
  return `${row + 1}:${column + 1} near ${JSON.stringify(node.text.slice(0, 60))}`;
}

function read(path) {
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
}

const all = [...scripts(join(ROOT, 'bundles')), ...scripts(join(ROOT, 'releng', 'journey'))];

test('there are scripts of the bundles', () => {
  assert.ok(all.some((path) => path.includes(`${sep}src${sep}`)), 'the shell and the collector have scripts');
});

for (const path of all) {
  test(`parses ${relative(ROOT, path)}`, () => assert.equal(firstError(read(path)), undefined));
}

for (const [name, source] of Object.entries({
  'a brace that is missing': 'function Get-It { if ($true) { 1 }',
  'a string that does not end': '$a = "one\n$b = 2',
  'a pipe into nothing': 'Get-Process |',
})) {
  test(`finds ${name}, with its place`, () => assert.match(firstError(source) ?? '', /^\d+:\d+ near /));
}

test('a good script is not taken for a broken one', () => {
  assert.equal(firstError("param([string]$Name)\n$x = @{ Name = $Name; List = @('a', 'b') }\nGet-Thing @x | Where-Object { $_.Id -eq 1 }\n"), undefined);
});
