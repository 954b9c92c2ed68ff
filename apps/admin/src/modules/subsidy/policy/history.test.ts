import { shallowRef } from 'vue';
import { makeHistory } from './history.ts';

describe('what was changed in the editor', () => {
  it('is taken back step by step, and done again', () => {
    const value = shallowRef('a');
    const history = makeHistory(value, () => 0);
    history.change('b', '/title');
    history.change('c', '/key');
    history.undo();
    expect([value.value, history.canUndo.value, history.canRedo.value]).toEqual(['b', true, true]);
    history.undo();
    expect([value.value, history.canUndo.value]).toEqual(['a', false]);
    history.redo();
    history.redo();
    expect([value.value, history.canRedo.value]).toEqual(['c', false]);
    history.undo();
    history.change('d', '/title');
    expect(history.canRedo.value).toBe(false);
  });

  it('goes back as a whole where it was typed in one breath, and apart after a pause', () => {
    let now = 0;
    const value = shallowRef('');
    const history = makeHistory(value, () => now);
    for (const typed of ['1', '18', '180']) history.change(typed, '/amount');
    now = 5_000;
    history.change('1800', '/amount');
    history.undo();
    expect(value.value).toBe('180');
    history.undo();
    expect(value.value).toBe('');
  });
});
