import ts from "typescript";

/** What a source file does that a rule may be about. Lines count from 1. */
export interface SourceFacts {
  imports: { specifier: string; typeOnly: boolean; line: number }[];
  /** `process.env` as `env`, and so on. */
  processMembers: { name: string; line: number }[];
  consoles: number[];
  anys: number[];
  defaultExports: number[];
  /** Texts that are statements to a database. */
  statements: number[];
  /** Nothing but re-exports. */
  isBarrel: boolean;
  lines: number;
}

/** Reads the facts off a TypeScript source; nothing is resolved or run. */
export function factsOf(path: string, text: string): SourceFacts {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const facts: SourceFacts = {
    imports: [],
    processMembers: [],
    consoles: [],
    anys: [],
    defaultExports: [],
    statements: [],
    isBarrel:
      source.statements.length > 0 &&
      source.statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier !== undefined),
    lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0),
  };
  const addImport = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier))
      facts.imports.push({ specifier: specifier.text, typeOnly, line: lineOf(specifier) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) addImport(node.moduleSpecifier, isTypeOnlyImport(node.importClause));
    else if (ts.isExportDeclaration(node)) addImport(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node)) {
      if (ts.isLiteralTypeNode(node.argument)) addImport(node.argument.literal, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [first] = node.arguments;
      addImport(first && ts.isAsExpression(first) ? first.expression : first, false);
    } else if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      if (node.expression.text === "process")
        facts.processMembers.push({ name: node.name.text, line: lineOf(node) });
      if (node.expression.text === "console") facts.consoles.push(lineOf(node));
    } else if (isText(node) && sql.test(node.text)) facts.statements.push(lineOf(node));
    else if (node.kind === ts.SyntaxKind.AnyKeyword) facts.anys.push(lineOf(node));
    else if (ts.isExportAssignment(node) || hasDefaultModifier(node)) facts.defaultExports.push(lineOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return facts;
}

const sql =
  /^\s*(SELECT|INSERT (OR \w+ )?INTO|UPDATE [\w"]+ SET|DELETE FROM|WITH (RECURSIVE )?\w+.* AS|(CREATE|ALTER|DROP) (TABLE|INDEX))\b/;

/** Without the parts that are filled in. */
function isText(node: ts.Node): node is ts.StringLiteralLike | ts.TemplateHead {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
}

function isTypeOnlyImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((one) => one.isTypeOnly)
  );
}

function hasDefaultModifier(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false)
  );
}
