@echo off
rem Runs the command line of the built product with all arguments, and builds the product first where there is none.
setlocal DisableDelayedExpansion
call "%~dp0lib\toolchain.cmd"
if errorlevel 1 exit /b 4
call "%~dp0lib\product.cmd"
if errorlevel 1 exit /b 4
call "%PRODUCT%\isthmus.cmd" %*
exit /b %ERRORLEVEL%
