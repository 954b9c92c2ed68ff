import { view } from '../../../platform/http/schemas.ts';
import { bankReturnTable } from './bank-return.table.ts';

export const BankReturnView = view(bankReturnTable, 'BankReturn', 'all');
