import { resources } from '@rongcai/client/resources';
import { currentLanguage } from '../../../language/index.ts';

const levels = resources['training-classes']?.fields.find(({ name }) => name === 'level')?.choices ?? [];
/** The name of a skill level, or the code itself. */
export const skillName = (code: string): string => levels.find(({ value }) => value === code)?.[currentLanguage()] ?? code;
