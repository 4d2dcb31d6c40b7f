import { sitemap } from "../../../collection.js";
import { found } from "../practices.js";

export function GET() {
  return new Response(sitemap(found));
}
