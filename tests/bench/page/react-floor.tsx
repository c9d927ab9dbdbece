// The smallest sensible React page for the same questionnaire: what the heap of ours is compared with.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import dimensions from 'virtual:bench-questionnaire';

function Page() {
  const [shown, show] = useState(0);
  const [answers, setAnswers] = useState<Readonly<Record<string, number>>>({});
  const values = Object.values(answers);
  const open = dimensions[shown];
  return (
    <main>
      <output>{values.length === 0 ? '–' : values.reduce((sum, value) => sum + value, 0) / values.length}</output>
      <h1>{open?.name}</h1>
      {open?.items.map(({ id, stem, anchors }) => (
        <fieldset key={id}>
          <legend>{stem}</legend>
          {anchors.map((text, at) => (
            <label key={text}>
              <input
                type="radio"
                name={id}
                checked={answers[id] === at + 1}
                onChange={() => setAnswers({ ...answers, [id]: at + 1 })}
              />
              <span>{text}</span>
            </label>
          ))}
          <textarea rows={1} />
        </fieldset>
      ))}
      <button type="button" onClick={() => show(Math.min(shown + 1, dimensions.length - 1))}>
        {'→'}
      </button>
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Page />);
