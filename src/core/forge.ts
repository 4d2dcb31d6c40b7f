/** The forges whose addresses are known. */
export const forges = ["github", "gitlab"] as const;
type Forge = (typeof forges)[number];

/** Where the files of the site lie. `branch` is "main" and `folder`, the content folder in it, "content" where they are not named. */
export type Repository = {
  url: string;
  forge?: Forge | undefined;
  branch?: string | undefined;
  folder?: string | undefined;
};

/** The forge that a repository stands on: as its settings say, else as its host does. */
export function forgeOf(url: string, said?: Forge): Forge | undefined {
  const { hostname } = new URL(url);
  return said ?? forges.find((forge) => hostname === `${forge}.com` || hostname.startsWith(`${forge}.`));
}

/** The page on which a file of the content folder is changed. */
export function editAddress(repository: Repository, name: string): string {
  return `${base(repository)}/edit/${branch(repository)}/${path(repository, name)}`;
}

/** The page with the changes of a file of the content folder. */
export function historyAddress(repository: Repository, name: string): string {
  return `${base(repository)}/commits/${branch(repository)}/${path(repository, name)}`;
}

/** The page of a file of the repository. */
export function fileAddress(repository: Repository, file: string): string {
  return `${base(repository)}/blob/${branch(repository)}/${encoded(file)}`;
}

/** The page on which a mistake is reported, with a title and a text to begin with. */
export function issueAddress(repository: Repository, { title, body }: { title: string; body: string }): string {
  const [titleKey, bodyKey] =
    forge(repository) === "gitlab" ? ["issue[title]", "issue[description]"] : ["title", "body"];
  return `${base(repository)}/issues/new?${query({ [titleKey]: title, [bodyKey]: body })}`;
}

/** The page on which a file is added to the content folder, with a text to begin with. Some GitLabs leave the text out. */
export function newFileAddress(repository: Repository, { name, text }: { name: string; text: string }): string {
  const [nameKey, textKey] = forge(repository) === "gitlab" ? ["file_name", "file"] : ["filename", "value"];
  const file = `${folder(repository)}/${name}`;
  return `${base(repository)}/new/${branch(repository)}?${query({ [nameKey]: file, [textKey]: text })}`;
}

function forge({ url, forge }: Repository): Forge {
  return forgeOf(url, forge) ?? "github";
}

function base(repository: Repository): string {
  const url = repository.url.replace(/\/+$/, "").replace(/\.git$/, "");
  return forge(repository) === "gitlab" ? `${url}/-` : url;
}

function branch({ branch }: Repository): string {
  return encoded(branch ?? "main");
}

function folder({ folder }: Repository): string {
  return (folder ?? "content").replace(/^\/+|\/+$/g, "");
}

function path(repository: Repository, name: string): string {
  return encoded(`${folder(repository)}/${name}`);
}

function encoded(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function query(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join("&");
}
