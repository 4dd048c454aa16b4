/**
 * A readable last part of an appeal's address: words of the title, at most 48 characters, and the id.
 * Never empty, only lower-case letters, digits and hyphens.
 */
export function slugOf(title: string, id: number): string {
  const plain = title
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of plain) {
    if (slug.length + word.length > 48) break;
    slug += `${word}-`;
  }
  return `${slug || 'appeal-'}${id}`;
}
