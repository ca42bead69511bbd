'use server'

import { defineAction } from '@/lib/server/action'
import { createFigure, removeFigure, updateFigure } from './mutations'
import { createFigureInput, removeFigureInput, updateFigureInput } from './schema'

export const createFigureAction = defineAction({
  schema: createFigureInput,
  run: createFigure,
  done: (_, input) => ({ redirectTo: `${input.returnTo}?done=saved` }),
})

export const updateFigureAction = defineAction({
  schema: updateFigureInput,
  run: updateFigure,
  done: (_, input) => ({ redirectTo: `${input.returnTo}?done=saved` }),
})

export const removeFigureAction = defineAction({
  schema: removeFigureInput,
  run: removeFigure,
  done: (_, input) => ({ redirectTo: `${input.returnTo}?done=saved` }),
})
