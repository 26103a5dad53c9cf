/** The ways in which a file of an extension can make a request, as patterns of source text. */

/** A way out, and lines that take it. */
interface WayOut {
  name: string;
  pattern: RegExp;
  examples: readonly string[];
}

const ADDRESS = String.raw`["'\x60(]\s*(?:https?:|wss?:)?//`;

export const WAYS_OUT: readonly WayOut[] = [
  {
    name: 'fetch',
    pattern: /\bfetch\s*\(|\bfetchLater\b/,
    examples: ['await fetch(url)', 'fetchLater(url)'],
  },
  {
    name: 'a connection',
    pattern:
      /\b(?:XMLHttpRequest|WebSocket|WebSocketStream|WebTransport|RTCPeerConnection|EventSource|sendBeacon)\b|navigator\.connect\b/,
    examples: ['new XMLHttpRequest()', 'new WebTransport(url)', 'navigator.sendBeacon(url)'],
  },
  {
    name: 'a script or worker from elsewhere',
    pattern: /\bimportScripts\s*\(|new\s+(?:Shared)?Worker\s*\(|serviceWorker\.register|\baddModule\s*\(/,
    examples: ['new Worker(url)', 'new SharedWorker(url)', 'navigator.serviceWorker.register(url)'],
  },
  {
    name: 'an import of what is not a file beside it',
    pattern: /\bimport\s*\(\s*(?!['"]\.{1,2}\/)/,
    examples: ["await import('https://cdn.example/x.js')", 'await import(url)'],
  },
  {
    name: 'an element that loads',
    pattern:
      /new\s+(?:Image|Audio)\b|\.src(?:set)?\s*=[^=]|setAttribute\(\s*['"](?:src|srcset|action|data|poster)['"]|createElement\(\s*['"](?:img|iframe|script|link|video|audio|source|object|embed|form)['"]|<(?:img|iframe|link|video|audio|source|object|embed)\b/,
    examples: ['new Image().src = url', 'frame.src = url', '<img src={url} />', "createElement('script')"],
  },
  {
    name: 'an address that a page or a style sheet loads',
    pattern: new RegExp(String.raw`(?:\bsrc=|\burl\(|@import\s*)${ADDRESS}|\bsrc=["']?//`, 'i'),
    examples: ['<script src="https://cdn.example/x.js">', '@import "//cdn.example/x.css"'],
  },
  {
    name: 'a link that leads away by itself',
    pattern: /\b(?:location\.(?:assign|replace)\s*\(|location(?:\.href)?\s*=[^=])/,
    examples: ['location.href = url', 'location.assign(url)'],
  },
];

/** Names of the ways out that a text takes. */
export const waysOutOf = (text: string): string[] =>
  WAYS_OUT.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name);
