import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../paths.mjs';
import { Problem } from '../say.mjs';

/**
 * A TypeScript file that is changed by inserting text at places of its syntax
 * tree, so that files written by hand can be extended like generated ones.
 */
export class SourceEdit {
  #ts;
  #file;
  #text;
  #insertions = [];

  constructor(file, text) {
    // Installed by now, but not when this file is loaded.
    this.#ts = createRequire(path.join(root, 'package.json'))('typescript');
    this.#file = file;
    this.#text = text;
    this.tree = this.#ts.createSourceFile(
      file,
      text,
      this.#ts.ScriptTarget.Latest,
      true,
      file.endsWith('x') ? this.#ts.ScriptKind.TSX : this.#ts.ScriptKind.TS,
    );
  }

  /** Imports names from a module, added to its import declaration if there is one. */
  addImport(module, names) {
    const ts = this.#ts;
    const imports = this.tree.statements.filter(ts.isImportDeclaration);
    const same = imports.find(
      ({ moduleSpecifier, importClause }) =>
        moduleSpecifier.text === module &&
        !importClause?.isTypeOnly &&
        importClause?.namedBindings?.elements,
    );
    const present = same?.importClause.namedBindings.elements ?? [];
    const missing = names.filter(
      name => !present.some(element => element.name.text === name),
    );
    if (missing.length === 0) {
      return;
    }
    if (same) {
      this.#addToList(present, missing);
    } else {
      this.#insert(
        imports.at(-1)?.getEnd() ?? 0,
        `\nimport { ${missing.join(', ')} } from '${module}';`,
      );
    }
  }

  /** The object literal that is the first argument of a call, e.g. of `registerInit`. */
  argumentOf(callee) {
    const ts = this.#ts;
    const call = this.#find(
      node =>
        ts.isCallExpression(node) &&
        node.expression.getText().split('.').at(-1) === callee,
    );
    const argument = call?.arguments[0];
    if (!argument || !ts.isObjectLiteralExpression(argument)) {
      throw this.#problem(`${callee}({ … })`);
    }
    return argument;
  }

  /** The value of a property of an object literal, or the method of that name. */
  propertyOf(object, name) {
    const found = object.properties.find(
      property => property.name?.getText() === name,
    );
    return found?.initializer ?? found;
  }

  /** Adds `name: value` pairs to an object literal unless it has the names. */
  addProperties(object, pairs) {
    const missing = Object.entries(pairs).filter(
      ([name]) => !this.propertyOf(object, name),
    );
    this.#addToList(
      object.properties,
      missing.map(([name, value]) => `${name}: ${value}`),
      object.getStart() + 1,
    );
  }

  /** Adds elements to an array literal. */
  addElements(array, elements) {
    this.#addToList(array.elements, elements, array.getStart() + 1);
  }

  /** Adds names to the first parameter of a function, taken apart in place or in the body. */
  addParameters(method, names) {
    const ts = this.#ts;
    const parameter = method?.parameters?.[0]?.name;
    const pattern =
      parameter && ts.isIdentifier(parameter)
        ? this.#find(
            node =>
              ts.isVariableDeclaration(node) &&
              ts.isObjectBindingPattern(node.name) &&
              node.initializer?.getText() === parameter.text,
            method,
          )?.name
        : parameter;
    if (!pattern || !ts.isObjectBindingPattern(pattern)) {
      throw this.#problem('init({ … })');
    }
    const present = pattern.elements.map(element => element.name.getText());
    this.#addToList(
      pattern.elements,
      names.filter(name => !present.includes(name)),
      pattern.getStart() + 1,
    );
  }

  /** The variable that holds what a call returns in a function, if it is made there. */
  resultOf(method, callee) {
    const ts = this.#ts;
    const declaration = this.#find(
      node =>
        ts.isVariableDeclaration(node) &&
        node.initializer?.getText().startsWith(`await ${callee}(`),
      method,
    );
    return (
      declaration && {
        name: declaration.name.getText(),
        end: declaration.parent.parent.getEnd(),
      }
    );
  }

  /** Adds statements to a function, at its start or after a place in it. */
  addStatements(method, statements, after) {
    this.#insert(after ?? method.body.getStart() + 1, `\n${statements}\n`);
  }

  text() {
    // From the end, so that the earlier places stay where they are. What was
    // inserted first at a place comes first.
    return this.#insertions
      .map((insertion, order) => ({ ...insertion, order }))
      .sort((a, b) => b.at - a.at || b.order - a.order)
      .reduce(
        (text, { at, added }) => text.slice(0, at) + added + text.slice(at),
        this.#text,
      );
  }

  #addToList(list, texts, start) {
    if (texts.length === 0) {
      return;
    }
    const last = list.at(-1);
    this.#insert(
      last ? last.getEnd() : start,
      `${last ? ', ' : ''}${texts.join(', ')}`,
    );
  }

  #insert(at, added) {
    this.#insertions.push({ at, added });
  }

  #find(matches, from = this.tree) {
    let found;
    const visit = node => {
      if (!found) {
        found = matches(node) ? node : undefined;
        this.#ts.forEachChild(node, visit);
      }
    };
    visit(from);
    return found;
  }

  #problem(expected) {
    return new Problem(
      `${this.#file} has no ${expected}, which the new feature is to be added to. Nothing was changed.`,
    );
  }
}
