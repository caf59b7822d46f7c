// A test is a sentence. Runs in a browser (index.html) and, where there is one, in Node.
const tests = [];

export const test = (sentence, body) => tests.push({ sentence, body });

export function equal(actual, expected) {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value));
  if (is !== should) throw new Error(`expected ${should}, but it was ${is}`);
}

export function run() {
  const lines = tests.map(({ sentence, body }) => {
    try {
      body();
      return `passed  ${sentence}`;
    } catch (problem) {
      return `FAILED  ${sentence}: ${problem.message}`;
    }
  });
  const failed = lines.filter((line) => line.startsWith("FAILED")).length;
  const verdict = failed === 0 ? `${lines.length} passed` : `${failed} failed`;
  return { lines, failed, verdict };
}
