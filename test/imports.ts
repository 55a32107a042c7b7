import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One import: in which file, of which file (from the root of the project) or package, and whether anything of it is left when it runs. */
export type Import = { file: string; target: string; isType: boolean };

/** The code of a file; of an .astro file, what stands above its markup. */
export const codeOf = (file: string): string => (file.endsWith('.astro') ? partsOf(file).head : readFileSync(file, 'utf8'));

/** What an .astro file has in its <script>s. */
export const scriptsOf = (file: string): string[] =>
  file.endsWith('.astro') ? [...partsOf(file).markup.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code) : [];

/** The imports of some code, static, dynamic and of types, by TypeScript's own parser. */
export function importsIn(code: string, file: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, isType: boolean): void => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const [bare = ''] = specifier.text.split('?');
    found.push({ file, target: bare.startsWith('.') ? path.join(path.dirname(file), bare) : bare, isType });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.ESNext));
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return !name && namedBindings !== undefined && ts.isNamedImports(namedBindings) && namedBindings.elements.every((own) => own.isTypeOnly);
}

function partsOf(file: string): { head: string; markup: string } {
  const text = readFileSync(file, 'utf8');
  const [whole, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [''];
  return { head, markup: text.slice(whole.length) };
}
