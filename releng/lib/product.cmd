@rem Called after toolchain.cmd: builds the product where it is missing, and where the first argument is "current" also
@rem where something that goes into it is newer.
@rem Sets PRODUCT for its caller; ends with 4 where it cannot be built.

set "PRODUCT=%ROOT%\releng\product\target\products\io.isthmus.product\win32\win32\x86_64\isthmus"
set "STAMP=%ROOT%\releng\product\target\product.stamp"
if not exist "%PRODUCT%\commandline\chosen-from.info" goto build
if not exist "%STAMP%" goto build
if not "%~1"=="current" exit /b 0
"%JAVA%" "%ROOT%\releng\lib\ProductIsCurrent.java" "%ROOT%" "%STAMP%"
if not errorlevel 1 exit /b 0

:build
if not exist "%ROOT%\target" mkdir "%ROOT%\target"
rem What is changed while it is built belongs to the next one.
type nul >"%ROOT%\target\product.started"
echo Building the product (the log is target\product.log; the first time fetches what it needs)...>&2
call "%MAVEN%" --batch-mode --file "%ROOT%\pom.xml" --projects releng/product --also-make -Dmaven.test.skip=true clean verify >"%ROOT%\target\product.log" 2>&1
if not errorlevel 1 goto built
findstr /b /c:"[ERROR]" "%ROOT%\target\product.log" >&2
echo The product could not be built: target\product.log tells more.>&2
exit /b 4

:built
move /y "%ROOT%\target\product.started" "%STAMP%" >nul
exit /b 0
