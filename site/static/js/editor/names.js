// Names in Python that have a colour for what they mean: builtins, decorators, modules, self.
const words = (text) => new Set(text.split(" "));
const BUILTINS = words(
  "__import__ abs aiter all any anext bin bool bytearray breakpoint bytes callable chr classmethod compile complex " +
    "delattr dict dir divmod enumerate eval exec filter float format frozenset getattr globals hasattr hash hex id " +
    "input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print " +
    "property range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip",
);
const OWN = words("self cls");
const EXCEPTION = /^(?:[A-Z]\w*(?:Error|Warning)|(?:Base)?Exception(?:Group)?|Stop(?:Async)?Iteration|KeyboardInterrupt|SystemExit|GeneratorExit)$/;

// Calls put(from, to, class) for each, in order. `slice(from, to)` gives the text.
export function namesOf(tree, slice, put, from = 0, to = tree.length) {
  if (tree.type.name !== "Script") return;
  tree.iterate({
    from,
    to,
    enter(node) {
      if (node.name === "Decorator") {
        const name = node.node.getChild("VariableName");
        if (name) put(node.from, name.to, "nd");
      } else if (node.name === "async") put(node.from, node.to, "k");
      else if (node.name === "VariableName") {
        const meaning = meaningOf(node.node, slice(node.from, node.to));
        if (meaning) put(node.from, node.to, meaning);
      }
    },
  });
}

function meaningOf(node, name) {
  const parent = node.parent.name;
  if (parent === "Decorator" || parent === "FunctionDefinition" || parent === "ClassDefinition") return "";
  if (parent === "ImportStatement") return isModule(node) ? "nn" : "";
  if (OWN.has(name)) return "bp";
  if (BUILTINS.has(name)) return "nb";
  return EXCEPTION.test(name) ? "ne" : "";
}

// What stands between `from` and `import`, or behind an `import` without `from`.
function isModule(node) {
  const before = (name) => {
    for (let at = node.prevSibling; at; at = at.prevSibling) if (at.name === name) return true;
    return false;
  };
  return before("from") !== before("import") && node.prevSibling?.name !== "as";
}
