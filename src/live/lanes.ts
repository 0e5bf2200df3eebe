// Several questions at once, and never too many.

/** The answers in the order of the questions, whatever comes first. */
export async function inLanes<Question, Answer>(
  questions: readonly Question[],
  lanes: number,
  ask: (question: Question) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  const left = questions.entries()
  const lane = async () => {
    for (const [index, question] of left) answers[index] = await ask(question)
  }
  await Promise.all(Array.from({ length: Math.min(lanes, questions.length) }, lane))
  return answers
}
