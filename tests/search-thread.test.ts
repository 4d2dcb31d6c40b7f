import { describe, expect, it } from "vitest";
import { type SearchBasis, searchBasis } from "../src/core/search/basis.ts";
import { searchAside } from "../src/io/search-thread.ts";
import { search } from "../src/outputs/search.ts";
import { realSite } from "./crowded-site.ts";

describe("an index that another thread makes", () => {
  const basis = searchBasis(realSite());

  it("is the one that this thread makes", () => {
    expect(basis.documents.length).toBeGreaterThan(100);
    const made = searchAside(basis);
    expect(made()).toEqual(search(basis));
    expect(made()).toBe(made());
  });

  it("is made here where there are few documents", () => {
    const few: SearchBasis = { ...basis, documents: basis.documents.slice(0, 10) };
    expect(searchAside(few)()).toEqual(search(few));
  });

  it("is made here where the other thread fails, with its error", () => {
    const broken = { ...basis, languages: undefined as unknown as string[] };
    expect(searchAside(broken)).toThrow(TypeError);
  });
});
