/** What is taken off the end of a word, or put in its place. Words are folded: a stands for ä, too, and o for ö. */
type Rule = readonly [end: RegExp, instead: string];

/** Clitics and possessive endings, which stand after the ending of the case. */
const outer: readonly Rule[] = [
  [/(?<=(?:ss|st|ll|lt)a|lle|ksi|..[aeiouy][nt])k(?:in|aan)$/, ""],
  [/(?<=...[aeiouy])nsa$/, ""],
  [/(?<=..(?:ssa|sta|lla|lta|lle|kse))(?:mme|nne)$/, ""],
  [/(?<=..(?:ssa|sta|lla|lta))an$/, ""],
  [/(?<=..(?:lle|kse))en$/, ""],
];

/** Endings of cases and of the plural. Those that are only vowels go with the vowels at the end. */
const cases: readonly Rule[] = [
  [/(?<=..)nen$/, "s"],
  [/(?<=..t)on(?:ta)?$/, ""],
  [/(?<=..(?:[admt][uy]|to|ihmi|lai|lli|kieli|ttai|htai|stai)s)ta$/, ""],
  [/(?<=...[aeiouy]mis|nais)ta$/, ""],
  [/(?<=(?:[kmp]ie|[hp]uo)l|(?:uo|uu|aa)r|pien)ta$/, ""],
  [/(?<=...|aa|yo|uo|ie|ee)(?:ssa|sta|lla|(?<!va)lta|lle|ksi)$/, ""],
  [/(?<=aa|ee|oo|uu|yy|[iuy]o|ie|[aeouy]i)h[aeiouy]n$/, ""],
  [/(?<=..(?:aa|ee|oo|uu|yy|ue))seen$/, ""],
  [/(?<=..e)isiin$/, ""],
  [/(?<=...)(?:iden|itten)$/, ""],
  [/(?<=..[srln])ten$/, ""],
  [/(?<=...[eouy])(?<![hsuy]t[uy]|h[uy])j(?:a|en?)$/, ""],
  [/(?<=..e)tta$/, ""],
  [/(?<=..[uy])tta$/, "s"],
  [/(?<=..[aeouy])ita$/, ""],
  [/(?<=...(?:[aeo]|(?<!mar)(?:kk|pp|tt)i))na$/, ""],
  [/(?<=...[eojs])ina$/, ""],
  [/(?<=..(?:aa|ee|uu|yy|ie|[iuy]o|ea|eo)|maa|tyo|tie)ta$/, ""],
  [/(?<=..s)esti$/, ""],
  [/(?<=..[aeou])sti$/, ""],
  [/(?<=..[aeiouy])[nt]$/, ""],
];

/** Stems of one word that differ, joined. */
const stems: readonly Rule[] = [
  [/(?<=..t)tom[aeiouy]*$/, ""],
  [/(?<=uu|yy|[aeio][uy])(?:si?|ks[aeiouy]*|de[aeiouy]*)$/, "s"],
  [/(?<=uu|yy|e[uy])te[aeiouy]*$/, "s"],
  [/(?<=...)(?:n[uy]t|nee)$/, "n"],
  [/(?<=..[^aeiouy])as$/, ""],
  [/(?<=...)i(?:n|m[aeiouy]*)$/, ""],
  [/ks[aeiouy]*$/, "s"],
];

/** The weak and the strong grade of the last consonants, joined. */
const grades: readonly Rule[] = [
  [/kk$/, "k"],
  [/pp$/, "p"],
  [/tt$/, "t"],
  [/nn$/, "nt"],
  [/ll$/, "lt"],
  [/rr$/, "rt"],
  [/mm$/, "mp"],
  [/ng$/, "nk"],
  [/(?<!n)d$/, "t"],
  [/v$/, "p"],
];

/** What the inflected forms of a Finnish word have in common, nearly always; the word is folded. */
export function finnishKey(word: string): string {
  if (word.length < 4) return short(word);
  const stem = applied(stems, applied(cases, applied(outer, word)));
  return applied(grades, withoutVowels(stem));
}

/** The word after the first rule of the group that fits. */
function applied(rules: readonly Rule[], word: string): string {
  const rule = rules.find(([end]) => end.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}

/** Without the vowels at its end, as far as three letters are left. */
function withoutVowels(word: string): string {
  const end = word.search(/[aeiouy]*$/);
  return end > 3 ? word.slice(0, end) : short(word.slice(0, 3));
}

/** *uni* and *une-*: of so short a word only these vowels change. */
function short(word: string): string {
  return word.replace(/(?<=^[aeiouy][^aeiouy])[ie]$/, "");
}
