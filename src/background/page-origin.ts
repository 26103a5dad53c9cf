/**
 * The address of the page behind a message. The browser's own is the fact; the page's script may be ahead of it by a change within its own
 * origin (`history.pushState`), and is believed that far.
 * @param fact as the browser names the sender
 * @param claimed as the sender names itself
 */
export function addressOf(fact: string, claimed: string | null): string {
  if (claimed === null || !URL.canParse(fact) || !URL.canParse(claimed)) return fact;
  const [own, other] = [new URL(fact), new URL(claimed)];
  const isWithin = own.origin !== 'null' && own.origin === other.origin && own.protocol === other.protocol;
  return isWithin ? claimed : fact;
}
