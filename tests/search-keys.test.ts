import { describe, expect, it } from "vitest";
import { finnishKey } from "../src/core/search/finnish.ts";
import { keyOf } from "../src/core/search/keys.ts";
import { folded, words } from "../src/core/search/tokens.ts";

/** Forms of one word that get one key; the first is the base form. */
const finnish: [rule: string, ...forms: string[]][] = [
  ["the cases of a vowel stem", "talo talon taloa talossa talosta taloon talolla talolta talolle talona taloksi"],
  [
    "the cases of the plural",
    "kirjasto kirjastot kirjastojen kirjastoja kirjastoissa kirjastoista kirjastoihin kirjastoille",
  ],
  ["-oiden and -oita", "palvelu palveluiden palveluita palvelujen palveluja palveluun"],
  ["i before the vowels", "kunta kuntien kuntia kuntiin kunnan kunnat kunnassa kunnille"],
  ["-nen and -s-", "nainen naisen naista naiseen naiset naisten naisia naisiin naisilla naisille naisena"],
  ["adjectives in -nen", "paikallinen paikallisen paikallista paikalliset paikallisille paikallisesti"],
  ["partitive of -nen", "pakolainen pakolaista pakolaisia pakolaisten pakolaisille"],
  ["-minen", "oppiminen oppimisen oppimista oppimiseen oppimisessa"],
  ["-us and -uks-", "koulutus koulutuksen koulutusta koulutukseen koulutukset koulutuksia koulutuksissa"],
  ["-us after a vowel", "ohjaus ohjauksen ohjausta ohjaukseen ohjauksia"],
  [
    "-uus, -uude- and -uute-",
    "mahdollisuus mahdollisuuden mahdollisuutta mahdollisuuteen mahdollisuudet mahdollisuuksia",
  ],
  ["-yys", "työllisyys työllisyyden työllisyyttä työllisyyteen työllisyydestä"],
  ["-eus", "oikeus oikeuden oikeutta oikeuteen oikeudet oikeuksien"],
  ["-ton and -ttoma-", "työtön työttömän työtöntä työttömät työttömien työttömiä työttömille"],
  ["-in and -ime-", "puhelin puhelimen puhelimet puhelimia puhelimella"],
  ["-as and -aa-", "asiakas asiakkaan asiakasta asiakkaat asiakkaiden asiakkaita asiakkaalle"],
  ["e stems", "perhe perheen perhettä perheet perheiden perheitä perheille perheeseen perheisiin"],
  ["kk and k", "hanke hankkeen hanketta hankkeessa hankkeet hankkeita hankkeisiin"],
  ["pp and p", "kauppa kaupan kaupassa kauppoja"],
  ["tt and t", "ryhmätapaaminen ryhmätapaamiset ryhmätapaamisia"],
  ["tt and t", "osoite osoitteen osoitteessa"],
  ["nt and nn", "toiminta toiminnan toiminnassa toimintaa"],
  ["lt and ll", "ilta illan illalla iltaa"],
  ["rt and rr", "parta parran"],
  ["mp and mm", "kampa kamman"],
  ["nk and ng", "kaupunki kaupungin kaupungit kaupungissa kaupunkia kaupunkeja"],
  ["t and d", "koti kodin kotia kotiin kodissa kodit"],
  ["p and v", "tapa tavan tavat tapaa tavassa"],
  ["short stems", "työ työn työtä työssä työstä työhön työllä"],
  ["short stems", "uni unen unet uneen"],
  ["long vowels", "maa maan maata maassa maasta maahan maalle"],
  ["partitive after l and r", "kieli kielen kieltä kielet kieliä kielellä kielten"],
  ["partitive after l and r", "nuori nuoren nuorta nuoret nuoria nuorten nuorille"],
  ["agents", "opettaja opettajan opettajaa opettajat opettajien opettajia opettajille opettajana"],
  ["agents in -uja", "osallistuja osallistujan osallistujat osallistujia osallistujien osallistujille"],
  ["participles in -ttu", "koulutettu koulutetut koulutettuja koulutettujen koulutetuille"],
  ["nouns that end like a case", "väkivalta väkivallan väkivaltaa"],
  ["nouns that end like a case", "työmarkkina työmarkkinat työmarkkinoiden työmarkkinoille"],
  ["nouns that end like a possessive", "tilanne tilanteen tilanteessa tilanteet"],
  ["possessive endings", "koulu koulunsa koulussaan koulustansa koulussamme koulullenne koululleen"],
  ["clitics", "koulu koulussakin koulustakaan koulutkin"],
  ["names", "Turku Turkua Turkuun"],
  ["names", "Helsinki Helsingin Helsingissä Helsinkiin Helsingistä"],
];

describe("Finnish forms have one key", () => {
  it.each(finnish)("%s: %s", (_, forms) => {
    const keys = forms.split(" ").map((form) => `${form} ${finnishKey(folded(form))}`);
    expect(keys.filter((key) => key.split(" ")[1] !== keys[0]?.split(" ")[1])).toEqual([]);
  });
});

it("words that are not each other's forms have keys of their own", () => {
  const apart =
    "nainen naapuri koulu koulutus kunta kuntoutus kieli kielto ohje ohjaus oikea oikeus kuva kuvaus työ tie tieto";
  const keys = apart.split(" ").map((word) => finnishKey(folded(word)));
  expect(new Set(keys).size).toBe(keys.length);
});

describe.each([
  ["sv", "kvinna kvinnor kvinnorna kvinnors"],
  ["sv", "man mannen män"],
  ["sv", "språk språken språket"],
  ["sv", "nyanländ nyanlända nyanländas"],
  ["sv", "arbete arbetet arbetets"],
  ["sv", "arbetslös arbetslösa"],
  ["sv", "flykting flyktingar flyktingarnas"],
  ["en", "woman women"],
  ["en", "child children"],
  ["en", "mentor mentors"],
  ["en", "mentoring mentored"],
  ["en", "family families"],
])("%s forms have one key", (language, forms) => {
  it(forms, () => expect(new Set(forms.split(" ").map((form) => keyOf(folded(form), language))).size).toBe(1));
});

it("a language without rules keeps its words", () => expect(keyOf("integrasjonen", "no")).toBe("integrasjonen"));

describe("words", () => {
  it.each([
    ["Womento-työuramentorointi", ["Womento", "työuramentorointi"]],
    ["EU:n ja SPR:lle", ["EU", "ja", "SPR"]],
    ["women's, men’s", ["women", "men"]],
    ["42 % (15–20)", ["42", "15", "20"]],
    ["A\u030Abo", ["Åbo"]],
  ])("%s", (text, expected) => expect(words(text)).toEqual(expected));

  it("are found with and without their marks, however they are made up", () => {
    expect(["Työ", "TYO\u0308", "tyo"].map(folded)).toEqual(["tyo", "tyo", "tyo"]);
  });

  it("of any length take no time", () => expect(folded("ta".repeat(5000)).length).toBe(40));
});
