/** Words that say nothing of a record, folded. None of them means something in another language of the site. */
const lists = [
  "a about also an and are as at be been but by can did do does for from had has have how if in into is it its more not of on or our than that the their there these they this those to was we were what when where which who will with you your",
  "att av av blir de dem den denna deras det detta dig dit du eller en ett ej fran for ha har hon hur i inte ja jag kan man med men mer mig nar och om oss pa sa sig sin sina som till under ut vad var vara vi vid vill ar",
  "ei eika eli en ettei etta han he ja jo joka joiden joista jolla jonka jos jossa jota jotka kuin kun mika mina mita mutta myos ne niiden niita nyt on ole oli olla ovat saa se sen sina siina sita tai tama taman te tulla voi",
];

const stopwords: ReadonlySet<string> = new Set(lists.flatMap((list) => list.split(" ")));

export function isStopword(folded: string): boolean {
  return stopwords.has(folded);
}
