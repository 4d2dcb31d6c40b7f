import { listData, site } from "../../../../collection.js";
import { found } from "../../practices.js";

export function getStaticPaths() {
  return site.languages.map(({ language }) => ({ params: { language } }));
}

export function GET({ params }) {
  return new Response(JSON.stringify(listData(found, params.language)));
}
