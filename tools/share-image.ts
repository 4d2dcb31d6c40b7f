// Makes templates/share-image.png anew: npx tsx tools/share-image.ts
import { writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";
import { palette, shareImage, size } from "../templates/share-image.ts";

/** A PNG whose pixels are numbers of a palette, a byte each. */
function png(pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size.width, 0);
  header.writeUInt32BE(size.height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Array.from({ length: size.height }, (_, row) => [
    Buffer.of(0),
    pixels.subarray(row * size.width, (row + 1) * size.width),
  ]);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.map((colour) => colour.slice(1)).join(""), "hex")),
    chunk("IDAT", deflateSync(Buffer.concat(rows.flat()), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

writeFileSync(new URL("../templates/share-image.png", import.meta.url), png(shareImage()));
