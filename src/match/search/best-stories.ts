/** Keeps the stories with the largest scores among those offered, in a short ordered list without objects. */
export class BestStories {
  /** Best first; of two equal stories, the one offered first. */
  readonly stories: Uint32Array;
  readonly scores: Uint32Array;
  length = 0;
  /** A story must have a larger score than this to be taken. */
  least = 0;

  /** @param most stories kept */
  constructor(most: number) {
    this.stories = new Uint32Array(most);
    this.scores = new Uint32Array(most);
  }

  clear(): void {
    this.length = 0;
    this.least = 0;
  }

  /** Takes a story if its score is large enough. The same story may be offered again, with the same score or a larger one. */
  offer(story: number, score: number): void {
    const { stories, scores } = this;
    if (score <= this.least) return;
    let at = 0;
    while (at < this.length && stories[at] !== story) at++;
    if (at === this.length) at = this.length < stories.length ? this.length++ : this.length - 1;
    for (; at > 0 && (scores[at - 1] as number) < score; at--) {
      stories[at] = stories[at - 1] as number;
      scores[at] = scores[at - 1] as number;
    }
    stories[at] = story;
    scores[at] = score;
    if (this.length === stories.length) this.least = scores[this.length - 1] as number;
  }
}
