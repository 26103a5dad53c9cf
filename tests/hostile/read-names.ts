/** The names that the scripts of a page read of anything: whatever a name in the page might stand for. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The names of all properties and variables in a script, and its texts that could be such names; minified code too. */
export function namesIn(code: string): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    if (ts.isStringLiteralLike(node) && /^[A-Za-z_$][\w$]*$/.test(node.text)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.js', code, ts.ScriptTarget.Latest));
  return names;
}

/** The interfaces whose instances can be clobbered; what they inherit counts too. */
const CLOBBERED = ['HTMLFormElement', 'Document'];

/** The members of the interfaces that a page can shadow, by the compiler's own description of the DOM. */
function clobberedMembers(): Set<string> {
  const file = ts.getDefaultLibFilePath({}).replace(/lib(?:\.\w+)*\.d\.ts$/, 'lib.dom.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const interfaces = source.statements.filter(ts.isInterfaceDeclaration);
  const members = new Set<string>();
  const add = (name: string): void => {
    for (const each of interfaces.filter((one) => one.name.text === name)) {
      for (const member of each.members) if (member.name) members.add(member.name.getText());
      for (const clause of each.heritageClauses ?? [])
        for (const type of clause.types) add(type.expression.getText());
    }
  };
  CLOBBERED.forEach(add);
  return members;
}

/** Names of scripts that a page could shadow: members of the DOM that they read, and all others. Sorted. */
export function namesReadBy(scripts: readonly string[]): { members: string[]; others: string[] } {
  const members = clobberedMembers();
  const names = [...new Set(scripts.flatMap((code) => [...namesIn(code)]))].sort();
  const isLong = (name: string) => name.length > 2; // Shorter ones are the minifier's.
  return {
    members: names.filter((name) => members.has(name)),
    others: names.filter((name) => !members.has(name) && isLong(name)),
  };
}
