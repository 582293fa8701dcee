/** Words a Python program may not use for a variable, or had better not: keywords, and the functions we call. */
export const PYTHON_WORDS: readonly string[] = [
  ..."False None True and as assert async await break class continue def del elif else except finally".split(
    " ",
  ),
  ..."for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
  ..."match case type _ abs max min sum print math torch value sign cbrt float int len range list".split(" "),
];
