import 'element-plus/es/components/message/style/css.mjs';

// the resolver adds the styles of components in templates only
export { ElMessage as toast } from 'element-plus/es/components/message/index.mjs';
