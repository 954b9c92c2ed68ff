const text = { schema: { type: 'string' } };
export const bankFileBody = { description: 'As the template says', content: { 'text/csv': text, 'text/plain': text } };
