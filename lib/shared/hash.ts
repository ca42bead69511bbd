/**
 * Six characters (a–z, 0–9) that stand for a text: FNV-1a over its UTF-16 units. For telling names apart that leave
 * nothing to make an address from; it proves nothing and keeps no secret.
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return (hash >>> 0).toString(36).padStart(6, '0').slice(-6)
}
