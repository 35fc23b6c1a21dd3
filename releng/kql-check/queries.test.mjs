// Parses the queries that tests left in target/kql of the bundles, and binds them to the tables of a workspace.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SCHEMAS = join(process.env.ISTHMUS_SHARED ?? join(ROOT, '..', 'shared'), 'data', 'loganalytics');
/** Microsoft's reference tells them of every table, and its description of one leaves them out. */
const STANDARD = ["['_BilledSize']: real", "['_IsBillable']: string"];
const TYPES = { String: 'string', DateTime: 'datetime', Double: 'real' };

const require = createRequire(import.meta.url);
require('@kusto/language-service-next/bridge.min.js');
require('@kusto/language-service-next');
const { GlobalState, KustoCode, Symbols } = globalThis.Kusto.Language;

function table(file) {
  const { Name, Properties } = JSON.parse(readFileSync(file, 'utf8'));
  const columns = Properties.map(({ name, type }) => `['${name}']: ${TYPES[type]}`).concat(STANDARD);
  return Symbols.TableSymbol.From(`(${columns.join(', ')})`).WithName(Name);
}

function queries() {
  return readdirSync(join(ROOT, 'bundles')).map((bundle) => join(ROOT, 'bundles', bundle, 'target', 'kql'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
}

if (existsSync(SCHEMAS)) {
  const tables = readdirSync(SCHEMAS).map((name) => table(join(SCHEMAS, name)));
  // The shape of the call is the one for a name and an array of members.
  const workspace = GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.$ctor1('workspace', tables));

  /** What the service would say of a query, warnings too. */
  const complaints = (query) => globalThis.Bridge.toArray(KustoCode.ParseAndAnalyze(query, workspace).GetDiagnostics())
    .map(({ Code, Message, Start }) => `${Code} at ${Start}: ${Message}`);

  const all = queries();
  test('tests left queries', () => assert.ok(all.length > 400, `${all.length} queries`));

  test('every query parses and binds', () => {
    for (const path of all) {
      const query = readFileSync(path, 'utf8');
      assert.deepEqual(complaints(query), [], `${basename(path)}\n${query}`);
    }
  });

  for (const [name, query, code] of [
    ['a column that the table lacks', 'AADServicePrincipalSignInLogs | where UserPrincipalName == ""', 'KS142'],
    ['a table that is not there', 'SigninLogs | count', 'KS204'],
    ['an operator that is none', 'AADServicePrincipalSignInLogs | wher true', 'KS176'],
    ['a text compared as a number', 'AADServicePrincipalSignInLogs | where ResultType between (1 .. 2)', 'KS'],
  ]) {
    test(`finds ${name}`, () => assert.ok(complaints(query).some((complaint) => complaint.startsWith(code)), query));
  }
} else {
  test('every query parses and binds', { skip: `there is no ${SCHEMAS}, which describes the tables of a workspace` });
}
