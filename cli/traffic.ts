/** Upper ends of the classes that durations are counted in, in milliseconds; the last has none. */
const CLASSES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 60_000];

/** What a service has answered since it began, for its log and for Prometheus. */
export class Traffic {
  /** Requests that are not answered yet. */
  open = 0;
  readonly #answers = new Map<number, number>();
  readonly #durations: number[] = new Array(CLASSES.length + 1).fill(0);
  #total = 0;
  #milliseconds = 0;

  begin(): void {
    this.open++;
  }

  end(status: number, milliseconds: number): void {
    this.open--;
    this.#total++;
    this.#milliseconds += milliseconds;
    this.#answers.set(status, (this.#answers.get(status) ?? 0) + 1);
    const found = CLASSES.findIndex((end) => milliseconds <= end);
    const at = found < 0 ? CLASSES.length : found;
    this.#durations[at] = (this.#durations[at] ?? 0) + 1;
  }

  /** One line for a log: `requests=1000 200=998 422=2 open=0 p50_ms=5 p99_ms=50`; the quantiles are ends of their classes. */
  line(): string {
    const answers = [...this.#answers].sort(([a], [b]) => a - b);
    const counts = answers.map(([status, count]) => `${status}=${count}`);
    return [
      `requests=${this.#total}`,
      ...counts,
      `open=${this.open}`,
      `p50_ms=${this.#quantile(0.5)}`,
      `p99_ms=${this.#quantile(0.99)}`,
    ].join(' ');
  }

  /** In the text format of Prometheus. */
  describe(): string {
    let sum = 0;
    const buckets = [...CLASSES.map((end) => String(end / 1000)), '+Inf'].map((end, at) => {
      sum += this.#durations[at] ?? 0;
      return `ogi_check_request_duration_seconds_bucket{le="${end}"} ${sum}`;
    });
    return [
      '# TYPE ogi_check_requests_total counter',
      ...[...this.#answers].map(
        ([status, count]) => `ogi_check_requests_total{status="${status}"} ${count}`,
      ),
      '# TYPE ogi_check_requests_open gauge',
      `ogi_check_requests_open ${this.open}`,
      '# TYPE ogi_check_request_duration_seconds histogram',
      ...buckets,
      `ogi_check_request_duration_seconds_sum ${this.#milliseconds / 1000}`,
      `ogi_check_request_duration_seconds_count ${this.#total}`,
      '',
    ].join('\n');
  }

  #quantile(share: number): number | string {
    let sum = 0;
    const at = this.#durations.findIndex((count) => {
      sum += count;
      return sum > 0 && sum >= share * this.#total;
    });
    return CLASSES[at] ?? (this.#total === 0 ? 0 : `>${CLASSES.at(-1)}`);
  }
}
