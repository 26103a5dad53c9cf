import { describe, expect, it } from 'vitest';
import { readableReport } from '../../../src/builder/command/readable-report.ts';
import { emptyReport, sampleReport, sampleSource } from '../../ui/sample-reports.ts';

const plain = (_format: unknown, text: string): string => text;

describe('a report in words', () => {
  it('says the verdict, the shares and the story', () => {
    const text = readableReport(sampleReport(), plain);
    expect(text).toContain('AP: full copy; the page says so (99 % sure)');
    expect(text).toContain('full copy of AP, 2026-10-17: Thieves take sea atlas');
    expect(text).toContain('97 % of the article stands in the story');
  });

  it('names weak evidence without a claim, a share or a carrier', () => {
    const weak = { ...emptyReport(), sources: [sampleSource({ relation: 'none', confidence: 0.3 })] };
    const text = readableReport(weak, plain);
    expect(text).toContain('No known source.');
    expect(text).toContain(
      'weak evidence, too little to say that it is from AP, 2026-10-17: Thieves take sea atlas',
    );
    expect(text).not.toMatch(/copy|excerpt|rewrite|%/);
  });

  it('says that structured data was not read', () => {
    const report = sampleReport();
    const cut = { ...report, page: { ...report.page, hasUnreadMetadata: true } };
    expect(readableReport(cut, plain)).toContain('was not read');
    expect(readableReport(report, plain)).not.toContain('was not read');
  });
});
