import { bankCardCheckDigit, type Degree, type Sex, type SkillLevel, syntheticNationalId } from '../packages/codes/src/index.ts';
import type { Chance } from './random.ts';

/** Somebody who does not exist: the national id carries county 99, the phone a prefix that no network has (154). */
export interface Somebody {
  readonly realName: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly nationalId: string;
  readonly phone: string;
  readonly bankAccount: string;
  readonly degree: Degree;
  readonly homeRegionCode: string;
  readonly skillLevel: SkillLevel | null;
}

export interface Wanted {
  /** Divisions that people come from; the first one is the most frequent. */
  readonly homes: readonly string[];
  readonly bornFrom: number;
  readonly bornTo: number;
  readonly male?: number;
  readonly degrees?: Readonly<Partial<Record<Degree, number>>>;
}

const surnames =
  '王王王李李李张张张刘刘刘陈陈杨杨赵赵黄黄周周吴吴徐孙孙胡朱高高林何郭马马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const male = '伟强磊军勇杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林峰阳昊天博文志建国海东晓立新家荣德兴永庆瑞泽晨轩毅宏';
const female = '芳娜敏静秀丽艳霞燕玲娟红梅琳雪婷慧颖莹洁萍佳欣怡悦雨彤晶晓云倩璐瑶梦琪淑英月桂兰文蕾宁诗涵梓萱春燕';
const used = { standard: { secondary: 22, vocational_secondary: 34, associate: 30, bachelor: 13, master: 1 } };

/** Makes people, each with a national id, phone and account of its own. One for each load. */
export function populace() {
  const serials = new Map<string, number>();
  let count = 0;
  return {
    person(luck: Chance, { homes, bornFrom, bornTo, male: share = 0.58, degrees = used.standard }: Wanted): Somebody {
      const sex: Sex = luck.yes(share) ? 'male' : 'female';
      const letters = sex === 'male' ? male : female;
      const given = luck.yes(0.72) ? luck.one([...letters]) + luck.one([...letters]) : luck.one([...letters]);
      const homeRegionCode = luck.yes(0.55) ? (homes[0] as string) : luck.one(homes);
      count += 1;
      for (;;) {
        const birthDate = new Date(Date.UTC(bornFrom, 0, 1) + luck.next() * (bornTo - bornFrom + 1) * 365 * 86_400_000)
          .toISOString()
          .slice(0, 10);
        const key = `${homeRegionCode.slice(0, 4)} ${birthDate} ${sex}`;
        const serial = serials.get(key) ?? 0;
        if (serial > 49) continue;
        serials.set(key, serial + 1);
        const nationalId = syntheticNationalId({ divisionCode: homeRegionCode, birthDate, sex, serial });
        const digits = `99008${String(count).padStart(13, '0')}`;
        const degree = luck.weighted(degrees as Record<Degree, number>);
        return {
          realName: luck.one([...surnames]) + given,
          sex,
          birthDate,
          nationalId,
          phone: `154${String(10_000_000 + count * 7)}`,
          bankAccount: digits + bankCardCheckDigit(digits),
          degree,
          homeRegionCode,
          skillLevel: null,
        };
      }
    },
  };
}
export type Populace = ReturnType<typeof populace>;
