/**
 * Writes a file of the browser's own, all of its bytes at once, when it is closed. On a disk with little room Firefox closes without an error and leaves the file
 * empty, also where it held something before: so its length is read back, and what must not be lost is never written over.
 * @throws DOMException `QuotaExceededError` where there is no room
 */
export async function writeWhole(
  handle: FileSystemFileHandle,
  bytes: Blob | Uint8Array<ArrayBuffer>,
): Promise<void> {
  const writable = await handle.createWritable();
  try {
    await writable.write(bytes);
    await writable.close();
  } catch (error) {
    // What was begun takes room until then.
    await writable.abort().catch(() => undefined);
    throw error;
  }
  const expected = bytes instanceof Blob ? bytes.size : bytes.length;
  const { size } = await handle.getFile();
  if (size !== expected)
    throw new DOMException(`${handle.name} has ${size} of ${expected} bytes`, 'QuotaExceededError');
}
