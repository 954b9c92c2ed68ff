import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import './modules.ts';
import { allTables, type Table } from './platform/database/table.ts';
import { guardCodes, heldCodes } from './platform/http/conflicts.ts';
import { allResources } from './platform/http/resource.ts';
import { actionOperation } from './platform/http/write-routes.ts';
import { writeGenerated } from './write-generated.ts';

/**
 * `npm run api:generate` writes the codes of the conflicts that each operation can answer, found by following what its
 * route calls to every `conflict(…)`, and to every table that it writes with what the database holds of that. `--check`
 * fails when the file differs.
 */
const source = fileURLToPath(new URL('.', import.meta.url));
const config = ts.getParsedCommandLineOfConfigFile(
  `${source}../tsconfig.json`,
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
);
const program = ts.createProgram([`${source}modules.ts`, `${source}app.ts`], config?.options ?? {});
const checker = program.getTypeChecker();
const own = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(source));

/** What is called by its name alone leads to its body; a table or a resource is only a declaration. */
function bodyOf(name: ts.Identifier): ts.Node | undefined {
  let symbol = ts.isShorthandPropertyAssignment(name.parent)
    ? checker.getShorthandAssignmentValueSymbol(name.parent)
    : checker.getSymbolAtLocation(name);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const declared = symbol?.declarations?.find(
    (one) => ts.isFunctionDeclaration(one) || ts.isVariableDeclaration(one) || ts.isPropertyAssignment(one) || ts.isMethodDeclaration(one),
  );
  if (!declared?.getSourceFile().fileName.startsWith(source)) return undefined;
  const made = ts.isVariableDeclaration(declared) ? declared.initializer : declared;
  return made && !isDeclaration(made) ? made : undefined;
}

const calleeOf = (node: ts.Node): string => (ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? node.expression.text : '');
const isDeclaration = (node: ts.Node): boolean => ['resource', 'table'].includes(calleeOf(node));

/** Tables by where they are declared. */
const tablesAt = new Map<string, Table>();
for (const file of own.filter((one) =>
  one.statements.some((statement) => [...nodes(statement)].some((node) => calleeOf(node) === 'table')),
)) {
  const exported: Readonly<Record<string, unknown>> = await import(pathToFileURL(file.fileName).href);
  for (const table of allTables())
    for (const [name, value] of Object.entries(exported)) if (value === table) tablesAt.set(`${file.fileName}#${name}`, table);
}

/** The table that an argument is. */
function tableOf(argument: ts.Node): Table | undefined {
  if (!ts.isIdentifier(argument)) return undefined;
  let symbol = checker.getSymbolAtLocation(argument);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const [declared] = symbol?.declarations ?? [];
  return declared && tablesAt.get(`${declared.getSourceFile().fileName}#${symbol?.name}`);
}

type Found = ReturnType<typeof heldCodes>;
const always = (codes: readonly string[]): Found => codes.map((code) => ({ code, words: [], among: [] }));

function codesOfCall(call: ts.CallExpression): Found {
  const callee = calleeOf(call);
  const [first, second, ...rest] = call.arguments;
  if (callee === 'conflict' && first) return always(codesNamed(first));
  const table = second && tableOf(second);
  if (!table) return [];
  if (callee === 'insert') return heldCodes(table);
  if (callee === 'amend') return heldCodes(table, 'change');
  if (callee === 'changeAll') return massCodes(table, rest[0]);
  if (!['transition', 'move', 'moveAll', 'moveMass'].includes(callee)) return [];
  const actions = rest.flatMap((one) => literals(one)).flatMap((verb) => table.spec.lifecycle?.actions[verb] ?? []);
  return [
    ...actions.flatMap((action) => heldCodes(table, action)),
    ...(callee === 'transition' || callee === 'move' ? always(['state-conflict']) : []),
    ...(callee === 'transition' ? always(actions.flatMap(guardCodes)) : []),
  ];
}

/** What one statement over many rows meets, by its verb: it makes them, takes them through an action, or sets fields. */
function massCodes(table: Table, verb: ts.Node | undefined): Found {
  const verbs = verb ? literals(verb) : [];
  if (verbs.includes('create')) return heldCodes(table);
  const actions = verbs.flatMap((one) => table.spec.lifecycle?.actions[one] ?? []);
  return actions.length === 0 ? heldCodes(table, 'change') : actions.flatMap((action) => heldCodes(table, action));
}

/** @throws where a module refuses by a code that its type doesn't name */
function codesNamed(code: ts.Node): string[] {
  const type = checker.getTypeAtLocation(code);
  const types = type.isUnion() ? type.types : [type];
  const named = types.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
  if (named.length === types.length) return named;
  const { fileName } = code.getSourceFile();
  if (fileName.includes('/modules/')) throw new Error(`${fileName}: the type of ${code.getText()} doesn't say which codes it can be`);
  return [];
}

function literals(node: ts.Node): string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  return ts.isConditionalExpression(node) ? [...literals(node.whenTrue), ...literals(node.whenFalse)] : [];
}

/** Such a call says by its arguments what its statement does. */
function isOfMassChange(node: ts.Node): boolean {
  for (let around = node.parent; around && !ts.isSourceFile(around); around = around.parent)
    if (calleeOf(around) === 'changeAll') return true;
  return false;
}

/**
 * SQL of our own makes records as well, and sets columns that a condition is about.
 * @throws where a column is put in, so that nobody sees here which one it is
 */
function codesOfSql(sql: ts.Node): Found {
  if (isOfMassChange(sql)) return [];
  const text = sql.getText();
  const made = [...text.matchAll(/\bINSERT INTO "?([a-z_]+)/g)].map(([, name]) => name);
  const set = [...text.matchAll(/\bUPDATE "?([a-z_]+)\b.*?\bSET\b(.*?)(?:\bWHERE\b|\bFROM\b|$)/gs)].map(([, name, values = '']) => ({
    name,
    isWhole: !/(?:^|,)\s*"?\$\{/.test(values),
    columns: new Set([...values.matchAll(/\b([a-z_]+)"? = /g)].map(([, column]) => column)),
  }));
  for (const { name, isWhole } of set)
    if (!isWhole && allTables().some((table) => table.spec.name === name && heldCodes(table, 'change').length > 0))
      throw new Error(`${sql.getSourceFile().fileName}: the columns that are set of ${name} have to be written out`);
  return allTables().flatMap((table) => [
    ...(made.includes(table.spec.name) ? heldCodes(table) : []),
    ...set
      .filter(({ name }) => name === table.spec.name)
      .flatMap(({ columns }) => heldCodes(table, 'change').filter(({ words }) => words.some((word) => columns.has(word)))),
  ]);
}

function refusalsFrom(roots: readonly ts.Node[]): string[] {
  const seen = new Set<ts.Node>(roots);
  const said = new Set<string>();
  const codes: Found = [];
  const open = [...roots];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isCallExpression(node)) codes.push(...codesOfCall(node));
    if (ts.isStringLiteral(node)) said.add(node.text);
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) codes.push(...codesOfSql(node));
    if (ts.isIdentifier(node)) {
      const body = bodyOf(node);
      if (body && !seen.has(body)) {
        seen.add(body);
        open.push(body);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (let next = open.pop(); next; next = open.pop()) visit(next);
  const met = codes.filter(({ among }) => among.length === 0 || among.some((value) => said.has(value)));
  return [...new Set(met.map(({ code }) => code))].sort();
}

function* nodes(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodes(child);
}

const property = (object: ts.Node | undefined, name: string): ts.Node | undefined =>
  object && ts.isObjectLiteralExpression(object)
    ? object.properties.flatMap((one) =>
        ts.isPropertyAssignment(one) && one.name.getText().replace(/'/g, '') === name ? [one.initializer] : [],
      )[0]
    : undefined;

/** Where a function that makes routes is given the operation. */
function operationParameter(callee: ts.Identifier): number {
  const made = bodyOf(callee);
  return made && ts.isFunctionLike(made) ? made.parameters.findIndex(({ name }) => name.getText() === 'operationId') : -1;
}

const found = new Map<string, string[]>();
const keep = (operation: string, roots: readonly (ts.Node | undefined)[]): void => {
  const codes = refusalsFrom(roots.filter((root) => root !== undefined));
  if (codes.length > 0) found.set(operation, codes);
};

for (const node of own.flatMap((file) => [...nodes(file)])) {
  if (calleeOf(node) === 'resource') {
    const [spec] = (node as ts.CallExpression).arguments;
    const path = property(spec, 'path')?.getText().slice(1, -1);
    const made = allResources().find((one) => one.path === path);
    if (!made) throw new Error(`no resource at ${path}`);
    for (const [verb, name] of [
      ['create', 'create'],
      ['update', 'patch'],
    ] as const)
      keep(
        `${verb}${made.names.one}`,
        ['run', 'after'].map((part) => property(property(spec, name), part)),
      );
    for (const action of Object.keys(made.spec.actions))
      keep(actionOperation(action, made.names.one), [property(property(spec, 'actions'), action)]);
  }
  if (ts.isCallExpression(node) && node.getSourceFile().fileName.endsWith('.routes.ts')) {
    const position = ts.isIdentifier(node.expression) ? operationParameter(node.expression) : -1;
    for (const id of node.arguments.slice(position, position + 1)) if (position >= 0) keep(literals(id)[0] as string, [node]);
  }
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'operationId' && ts.isStringLiteral(node.initializer)) {
    let route: ts.Node = node;
    while (ts.isPropertyAssignment(route.parent) || ts.isObjectLiteralExpression(route.parent) || ts.isAsExpression(route.parent))
      route = route.parent;
    if (ts.isCallExpression(route.parent)) route = route.parent;
    if (route.getSourceFile().fileName.includes('/modules/')) keep(node.initializer.text, [route]);
  }
}

const path = `${source}generated/refusals.ts`;
const text = `// Written by \`npm run api:generate\` from what the routes call. Not to be edited.
export const refusals: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1))), null, 1)};
`;
writeGenerated(path, text, {
  differs: 'The conflicts that operations name differ from the source',
  wrote: `generated/refusals.ts: ${found.size} operations`,
});
