// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { measureChanges, measureText } from '../../../src/content/reading/text-length.ts';

const ENOUGH = { characters: 300, nodes: 500 };

function elementOf(html: string): HTMLElement {
  const element = document.createElement('div');
  element.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  return element;
}

const added = (...nodes: Node[]): MutationRecord =>
  ({ addedNodes: nodes, removedNodes: [] }) as unknown as MutationRecord;
const removed = (...nodes: Node[]): MutationRecord =>
  ({ addedNodes: [], removedNodes: nodes }) as unknown as MutationRecord;
const isNone = () => false;

describe('the text of an element', () => {
  test('is counted in all its nodes, without the white space of the markup', () => {
    const element = elementOf('<p>Geese <b>sleep</b></p>\n   <p>  here  </p>');
    expect(measureText(element, ENOUGH).characters).toBe('Geesesleephere'.length);
  });

  test('is counted as far as it is asked for, and no further', () => {
    const element = elementOf('<i>x</i>'.repeat(1_000));
    expect(measureText(element, { characters: 12, nodes: 500 }).nodes).toBe(25);
    expect(measureText(element, { characters: 10_000, nodes: 500 }).nodes).toBe(500);
    expect(measureText(document.createTextNode('x'.repeat(10_000_000)), ENOUGH).nodes).toBe(1);
  });
});

describe('changes', () => {
  test('of few words are counted, whether they came or went', () => {
    expect(measureChanges([added(elementOf('Geese')), removed(elementOf('sleep'))], isNone, ENOUGH)).toBe(10);
  });

  test('of our own count nothing', () => {
    const own = elementOf('Geese sleep');
    expect(measureChanges([added(own, elementOf('here'))], (node) => node === own, ENOUGH)).toBe(4);
  });

  test('of more text than matters count as much as matters', () => {
    expect(measureChanges([added(elementOf('x'.repeat(5_000)))], isNone, ENOUGH)).toBe(300);
  });

  test('of more nodes than are looked at are much, in one part of the page or in many', () => {
    const nodes = Array.from({ length: 501 }, () => elementOf(''));
    expect(measureChanges([added(elementOf('<i></i>'.repeat(501)))], isNone, ENOUGH)).toBe(300);
    expect(measureChanges([added(...nodes)], isNone, ENOUGH)).toBe(300);
    expect(
      measureChanges(
        nodes.map((node) => removed(node)),
        isNone,
        ENOUGH,
      ),
    ).toBe(300);
    expect(measureChanges([added(elementOf('<i></i>'.repeat(400)))], isNone, ENOUGH)).toBe(0);
  });

  test('are looked at in no more nodes than that, however many there are', () => {
    let looks = 0;
    const storm = Array.from({ length: 10_000 }, () => added(elementOf('<i></i>')));
    measureChanges(storm, () => (looks++, false), ENOUGH);
    expect(looks).toBeLessThanOrEqual(ENOUGH.nodes);
  });
});
