import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  text: string;
  children: ComponentChildren;
}

/** A question about what stands below it, with its answers. Takes the focus, so that all of it is read out before the answers. */
export function Question({ text, children }: Props) {
  const group = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => group.current?.focus(), []);
  return (
    <div class="data-ask" role="group" aria-labelledby={id} tabIndex={-1} ref={group}>
      <p id={id}>{text}</p>
      {children}
    </div>
  );
}
